package africa.pia.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads components of records ({@code #{article.headline}}) and looks into an {@link Optional}, whose absence reads as
 * null. Expression Language 6 brings the first itself; then that half goes.
 */
public class RecordElResolver extends ELResolver {

    private final Map<Class<?>, Map<String, RecordComponent>> known = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null || !base.getClass().isRecord()) {
            return null;
        }
        RecordComponent component = known.computeIfAbsent(base.getClass(), RecordElResolver::componentsOf)
                .get(String.valueOf(property));
        if (component == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            Object value = component.getAccessor().invoke(base);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    private static Map<String, RecordComponent> componentsOf(Class<?> record) {
        Map<String, RecordComponent> components = new java.util.HashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            component.getAccessor().trySetAccessible();
            components.put(component.getName(), component);
        }
        return Map.copyOf(components);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base != null && base.getClass().isRecord()) {
            throw new PropertyNotWritableException("A record does not change: " + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base != null && base.getClass().isRecord()) {
            context.setPropertyResolved(base, property);
        }
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
