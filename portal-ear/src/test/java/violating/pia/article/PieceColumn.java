package violating.pia.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A converter open to everybody. */
@Converter
public class PieceColumn implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String attribute) {
        return attribute;
    }

    @Override
    public String convertToEntityAttribute(String column) {
        return column;
    }
}
