package id.gerai.server.report.daily;

import io.micronaut.core.annotation.Introspected;

/** What the template takes by name. */
@Introspected
record DailyModel(DailyPage page) {}
