package org.ramure.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the folder before the database is opened in it, and closes the file of a database that is new. */
@Component
class PrivateFolder implements BeanFactoryPostProcessor, SmartInitializingSingleton, EnvironmentAware {

    private @Nullable Path folder;

    @Override
    public void setEnvironment(Environment environment) {
        folder = Path.of(environment.getProperty("ramure.folder", "data"));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (folder != null) {
            try {
                HouseFolder.make(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            HouseFolder.close(folder);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (folder != null) {
            HouseFolder.close(folder);
        }
    }
}
