package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.config.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Pastes the README's lines for buying something into a shell, beside a server with the demo catalogue. */
class ReadmeIT {
    @Test
    void everyLineOfBuyingSomethingWorks() throws Exception {
        Settings settings = SettingsReader.read(Map.of("JUMUN_HTTP_PORT", "0"), Map.of());
        Server server = Server.start(settings, InstantSource.system());
        try {
            List<String> answers = paste(lines().replace(":8080", ":" + server.port()));
            assertThat(answers).hasSize(8).noneMatch(answer -> answer.contains("urn:jumun:problem"));
            assertThat(answers.get(3)).contains("\"status\":\"APPROVED\"");
            assertThat(answers.get(4)).contains("\"status\":\"CONFIRMED\"");
            assertThat(answers.get(5)).contains("\"sold\":1,\"rank\":1");
            assertThat(answers.get(7)).contains("REFUND", "SPEND", "CHARGE");
        } finally {
            server.stop();
        }
    }

    private static String lines() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        int start = readme.indexOf("shop=http");
        return readme.substring(start, readme.indexOf("```", start));
    }

    private static List<String> paste(String lines) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isZero();
        return printed.lines().toList();
    }
}
