package org.ramure.house;

import java.util.List;
import java.util.UUID;

/**
 * What one module keeps of people: declared for the privacy page, given to who asks for her own, erased with her account.
 * Each module that has such a table implements it.
 */
public interface PersonalData {

    /** Somebody whose data it is. */
    record Subject(UUID id, String email) {}

    /**
     * A table that holds data of people. What it holds, why and for how long is said by the texts
     * {@code personal.<table>}, {@code personal.<table>.why} and {@code personal.<table>.kept}.
     *
     * @param columns those that lead to a person
     */
    record Holding(String table, List<String> columns) {}

    List<Holding> holdings();

    /** Everything that it holds of her, readable without Ramure. */
    void gather(Subject subject, Archive archive);

    /**
     * Forgets her, in the transaction of the caller.
     *
     * @param nobody an id that was never anybody's, and is no other module's: rows under it are counted, and lead to no one
     */
    void erase(Subject subject, UUID nobody);

    /** A value that the bundles say in the language of who reads. */
    record Words(String key) {}

    /** Where a person's data is put together. */
    interface Archive {

        /**
         * @param table as in {@link Holding}
         * @param columns their keys: the texts {@code personal.column.<key>} name them
         * @param rows with a value, or null, for each column; a moment, a day, {@link Words} and a list of values are
         *     written as people read them
         */
        void rows(String table, List<String> columns, List<? extends List<?>> rows);

        /** @param name of a file, with its ending */
        void file(String name, byte[] content);
    }
}
