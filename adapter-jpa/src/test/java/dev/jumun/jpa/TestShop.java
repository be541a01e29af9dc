package dev.jumun.jpa;

import java.sql.DriverManager;
import java.time.InstantSource;

final class TestShop {
    private static @org.jspecify.annotations.Nullable JpaPersistence one;

    static synchronized JpaPersistence persistence() {
        if (one == null) {
            try (var c = DriverManager.getConnection("jdbc:mysql://127.0.0.1:3310/?user=root");
                    var s = c.createStatement()) {
                s.execute("drop database if exists kit");
                s.execute("create database kit");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            one = JpaPersistence.open(
                    new DatabaseSettings("jdbc:mysql://127.0.0.1:3310/kit", "root", "", 8), InstantSource.system());
        }
        return one;
    }
}
