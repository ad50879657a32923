package org.ramure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the SQL statements of a request; import it into a test of a whole context. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount {

    private static final List<String> STATEMENTS = Collections.synchronizedList(new ArrayList<>());

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource plain
                        ? ProxyDataSourceBuilder.create(plain)
                                .afterQuery((_, queries) -> {
                                    if (!isListening()) {
                                        queries.forEach(query -> STATEMENTS.add(query.getQuery()));
                                    }
                                })
                                .build()
                        : bean;
            }
        };
    }

    /** Listeners of events work after what they heard of, on threads of their own: they are no part of a request. */
    private static boolean isListening() {
        return Thread.currentThread().getName().startsWith("task-");
    }

    /** The statements that the work sent to the database, in order; what other threads send meanwhile is counted too. */
    public static List<String> of(Runnable work) {
        STATEMENTS.clear();
        work.run();
        synchronized (STATEMENTS) {
            return List.copyOf(STATEMENTS);
        }
    }
}
