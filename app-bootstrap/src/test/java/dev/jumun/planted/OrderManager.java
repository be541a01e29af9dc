package dev.jumun.planted;

public final class OrderManager {}
