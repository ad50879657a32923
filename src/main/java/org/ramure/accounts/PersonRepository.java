package org.ramure.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, PersonId> {

    Person save(Person person);

    Optional<Person> findById(PersonId id);

    List<Person> findByIdIn(Collection<PersonId> ids);

    Optional<Person> findByEmail(String email);
}
