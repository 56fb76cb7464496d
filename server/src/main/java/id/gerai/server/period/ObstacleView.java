package id.gerai.server.period;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What stands in the way, as the API tells it.
 *
 * @param explainable true where a month may be locked all the same with a reason
 * @param sentence what it is and what to do, in Indonesian
 */
@Serdeable
public record ObstacleView(String kind, String detail, boolean explainable, String sentence) {
    public static ObstacleView of(Obstacle it) {
        return new ObstacleView(
                it.kind().name(), it.detail(), it.kind().mayBeExplained(), it.sentence());
    }
}
