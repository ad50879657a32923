package org.ramure.accounts;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, PersonId> {

    Optional<Person> findById(PersonId id);

    /** Holds her row until the transaction ends: who changes her at the same moment waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id")
    Optional<Person> hold(PersonId id);

    List<Person> findByIdIn(Collection<PersonId> ids);

    List<Person> findByEmailIn(Collection<String> emails);

    /**
     * Holds them until the transaction ends: who erases or merges one of them waits. In the order of who does that:
     * administrators first.
     */
    @Query(
            nativeQuery = true,
            value = "select * from person where id in (:ids)"
                    + " order by case when roles like '%ADMINISTRATOR%' and disabled_at is null then 0 else 1 end, id"
                    + " for update")
    List<Person> holdAll(Collection<UUID> ids);

    /** As the other, by their addresses. */
    @Query(
            nativeQuery = true,
            value = "select * from person where email in (:emails)"
                    + " order by case when roles like '%ADMINISTRATOR%' and disabled_at is null then 0 else 1 end, id"
                    + " for update")
    List<Person> holdByEmail(Collection<String> emails);

    Optional<Person> findByEmail(String email);

    long count();

    void delete(Person person);

    boolean existsByDemonstrationTrue();

    List<Person> findByDemonstrationTrueOrderByCreatedAtAscIdAsc();

    /** Along an index, without looking into every name. */
    @Query("select p from Person p order by p.name, p.id.value")
    List<Person> all(Pageable page);

    /** @param most counted no further */
    @Query(nativeQuery = true, value = "select count(*) from (select 1 as one from person limit :most) counted")
    int countAll(int most);

    /** Locks them, so that two administrators cannot take the role from each other at the same moment. */
    @Query(
            nativeQuery = true,
            value =
                    "select * from person where roles like '%ADMINISTRATOR%' and disabled_at is null order by id for update")
    List<Person> lockAdministrators();

    /** Read from the database, whatever is known of her already. */
    @Query(nativeQuery = true, value = "select count(*) > 0 from person where id = ? and roles like '%ADMINISTRATOR%'")
    boolean administers(UUID id);

    @Query(
            nativeQuery = true,
            value = "select count(*) from person where roles like '%ADMINISTRATOR%' and disabled_at is null")
    int countAdministrators();
}
