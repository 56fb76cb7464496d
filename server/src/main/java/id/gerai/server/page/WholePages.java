package id.gerai.server.page;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ViewsConfiguration;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import io.micronaut.views.jte.JteViewsRendererConfiguration;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Renders a page whole before any of it is sent. A template that fails is then a problem like any
 * other; while the answer is being written it would leave the browser waiting for ever.
 */
@Primary
@Singleton
@Produces(MediaType.TEXT_HTML)
@Replaces(HtmlJteViewsRenderer.class)
class WholePages<T> extends HtmlJteViewsRenderer<T> {

    WholePages(ViewsConfiguration views, JteViewsRendererConfiguration templates) {
        super(views, templates);
    }

    @Override
    public Writable render(String view, T data, HttpRequest<?> request) {
        StringWriter page = new StringWriter();
        try {
            super.render(view, data, request).writeTo(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out -> out.write(page.toString());
    }
}
