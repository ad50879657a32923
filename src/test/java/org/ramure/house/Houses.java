package org.ramure.house;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A house that shows what its settings say, without a database. */
public final class Houses {

    private Houses() {}

    public static House of(HouseSettings settings) {
        var face = new HouseFace(
                settings.name(),
                settings.address(),
                settings.contact(),
                "",
                "",
                Accent.USUAL,
                null,
                null,
                LegalText.USUAL_STATEMENT,
                settings.demonstration(),
                0);
        return new House(JdbcClient.create(new SimpleDriverDataSource()), settings, Duration.ZERO, "jdbc:h2:") {

            @Override
            public HouseFace face() {
                return face;
            }

            @Override
            public FaceDraft draft() {
                return new FaceDraft(settings.name(), settings.contact(), "", "", null, null);
            }
        };
    }
}
