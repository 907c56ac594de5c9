package africa.pia.time;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Stores an instant as a timestamp with time zone.
 *
 * <p>Named by every persistence unit: without it EclipseLink 4 would store a serialized blob. By way of
 * {@link OffsetDateTime} and not of a JDBC timestamp, because that is what H2 gives for such a column; EclipseLink asks
 * PostgreSQL's driver for the same.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, OffsetDateTime> {

    @Override
    public OffsetDateTime convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant convertToEntityAttribute(OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }
}
