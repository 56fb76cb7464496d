package id.gerai.server.sql;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;

import jakarta.inject.Singleton;

import javax.sql.DataSource;

/** Puts the scope around the pool before anybody else gets hold of it, Micronaut included. */
@Singleton
class ScopingPool implements BeanCreatedEventListener<DataSource>, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return new ScopedDataSource(event.getBean());
    }
}
