package org.ramure.house;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What makes this installation one's own.
 *
 * @param name shown in the header, in mails and on certificates
 * @param address where people reach it, without a path; links in mails begin with it, never with the request's host
 * @param contact an address of electronic mail that people may write to
 * @param folder where files are kept
 * @param demonstration whether an empty database is filled with content and accounts to try
 */
@ConfigurationProperties("ramure")
public record HouseSettings(
        @DefaultValue("Ramure") String name,
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("contact@ramure.example") String contact,
        @DefaultValue("data") Path folder,
        @DefaultValue("false") boolean demonstration) {

    public HouseSettings {
        SettingMissing.check("ramure.contact", contact);
    }

    /** @param path beginning with a slash */
    public String url(String path) {
        var base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
