package id.gerai.server.period;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What stands in the way, as the API tells it.
 *
 * @param explainable true where it may stay, with a reason
 * @param sentence what it is and what to do, in Indonesian
 */
@Serdeable
public record ObstacleView(String kind, String detail, boolean explainable, String sentence) {
    static ObstacleView ofMonth(Obstacle it) {
        return new ObstacleView(
                it.kind().name(), it.detail(), it.kind().mayBeExplained(), it.sentence());
    }

    /** In the way of closing a year. */
    public static ObstacleView ofYear(Obstacle it) {
        return new ObstacleView(
                it.kind().name(), it.detail(), it.kind().mayStayAtYearEnd(), it.sentence());
    }
}
