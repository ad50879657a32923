package org.ramure.accounts;

import org.ramure.house.HouseSettings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A real house never opens with accounts that anybody may enter: it stops before the door is open. */
@Component
class DemonstrationGuard implements SmartInitializingSingleton {

    private final PersonRepository people;
    private final HouseSettings house;
    private final Environment environment;

    DemonstrationGuard(PersonRepository people, HouseSettings house, Environment environment) {
        this.people = people;
        this.house = house;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var production = environment.acceptsProfiles(org.springframework.core.env.Profiles.of("production"));
        if (production && house.demonstration()) {
            throw new DemonstrationRefused("The profile production is set, and so is ramure.demonstration=true.");
        }
        if (!house.demonstration() && people.existsByDemonstrationTrue()) {
            throw new DemonstrationRefused(
                    "The database holds accounts of the demonstration, which anybody may enter.");
        }
    }
}
