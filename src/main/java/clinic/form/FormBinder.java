package clinic.form;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.WebDataBinder;

/**
 * Takes fields from the form alone; Spring's own would take those that it does not have from headers. Asks nothing of a
 * field beside its name and type: for all else Spring reads the annotations of all fields anew from the class file.
 */
final class FormBinder extends ServletRequestDataBinder {

    FormBinder(@Nullable Object target, String name) {
        super(target, name);
    }

    @Override
    protected ServletRequestValueResolver createValueResolver(ServletRequest request) {
        return new Answered(request, this);
    }

    @Override
    public <T> @Nullable T convertIfNecessary(
            @Nullable Object answer, @Nullable Class<T> type, @Nullable MethodParameter field) {
        return type != null && type.isInstance(answer)
                ? type.cast(answer)
                : super.convertIfNecessary(answer, type, field);
    }

    /** A question that was not answered is the same as one that was answered with nothing. */
    private static final class Answered extends ServletRequestValueResolver {

        Answered(ServletRequest request, WebDataBinder binder) {
            super(request, binder);
        }

        @Override
        protected @Nullable Object getRequestParameter(String name, Class<?> type) {
            Object answer = super.getRequestParameter(name, type);
            return answer == null && type == String.class ? "" : answer;
        }
    }
}
