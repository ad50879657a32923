package org.ramure.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param uploadsPerDay what one person may send within a day, all her uploads together */
@ConfigurationProperties("ramure.files")
public record FileSettings(@DefaultValue("20GB") DataSize uploadsPerDay) {

    /** None at all would be a slip of the pen. */
    public FileSettings {
        if (uploadsPerDay.toBytes() <= 0) {
            throw new IllegalArgumentException("ramure.files.uploads-per-day: not a size: " + uploadsPerDay);
        }
    }
}
