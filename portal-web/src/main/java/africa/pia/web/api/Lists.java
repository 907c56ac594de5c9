package africa.pia.web.api;

import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Function;

/** Lists as the API gives them: the items, and where the list goes on. */
final class Lists {

    private Lists() {}

    static <T> JsonObject of(Slice<T> slice, Function<T, JsonObjectBuilder> item) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        slice.items().forEach(each -> items.add(item.apply(each)));
        JsonObjectBuilder list = Json.createObjectBuilder().add("items", items);
        slice.next().map(Cursor::value).ifPresentOrElse(next -> list.add("next", next), () -> list.addNull("next"));
        return list.build();
    }
}
