// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {
    @Test
    void isWhatLogbackUsesAndKeepsStandardOutputForAnswers() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);

        assertThat(root.iteratorForAppenders()).toIterable().singleElement().satisfies(appender -> {
            assertThat(appender).isInstanceOf(ConsoleAppender.class);
            assertThat(((ConsoleAppender<ILoggingEvent>) appender).getTarget()).isEqualTo("System.err");
        });
        assertThat(LoggerFactory.getLogger("org.jooq").isInfoEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger("org.jooq").isWarnEnabled()).isTrue();
        assertThat(LoggerFactory.getLogger("org.flywaydb.core").isWarnEnabled()).isFalse();
    }
}
