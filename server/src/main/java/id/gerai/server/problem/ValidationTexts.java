package id.gerai.server.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.i18n.ResourceBundleMessageSource;
import io.micronaut.validation.validator.messages.DefaultMessages;

import jakarta.inject.Singleton;

/** Lets the validator speak from {@code messages.properties}. */
@Singleton
@Replaces(DefaultMessages.class)
final class ValidationTexts extends ResourceBundleMessageSource {
    ValidationTexts() {
        super("messages");
    }
}
