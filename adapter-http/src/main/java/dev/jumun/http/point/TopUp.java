package dev.jumun.http.point;

/** Whether members may charge points without a payment. */
public enum TopUp {
    OPEN,
    CLOSED
}
