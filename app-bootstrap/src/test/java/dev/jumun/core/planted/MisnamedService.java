package dev.jumun.core.planted;

public final class MisnamedService implements Runnable {
    @Override
    public void run() {}
}
