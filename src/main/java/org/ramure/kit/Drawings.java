package org.ramure.kit;

/** The drawings of the house in {@code templates/drawings}, and the words by which courses ask for them. */
public final class Drawings {

    private Drawings() {}

    /** @return the name of a file in {@code templates/drawings}, without its ending; never what was asked, if unknown */
    public static String file(String name) {
        return switch (name) {
            case "arbre", "alliances" -> "alliances";
            case "feuille", "modeles" -> "modeles";
            case "sprig", "logo" -> name;
            default -> "partenariats";
        };
    }

    /** @return the class of the ground behind it, beside {@code cover}; empty for the first drawing */
    public static String ground(String name) {
        return switch (file(name)) {
            case "alliances" -> "b";
            case "modeles" -> "c";
            default -> "a";
        };
    }
}
