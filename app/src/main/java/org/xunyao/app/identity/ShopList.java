package org.xunyao.app.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The shops and the filter over them. JavaFX thread only.
public final class ShopList {
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<List<ShopLine>> listed = new ReadOnlyObjectWrapper<>(this, "listed", List.of());
    private List<ShopLine> all = List.of();

    ShopList() {
        filter.subscribe(this::sift);
    }

    /// The shops that the filter leaves.
    public ReadOnlyObjectProperty<List<ShopLine>> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /// Part of a shop's name.
    public StringProperty filterProperty() {
        return filter;
    }

    void set(List<ShopLine> read) {
        all = read;
        sift();
    }

    Optional<ShopLine> first() {
        return all.stream().findFirst();
    }

    /// One of those listed.
    ///
    /// @param choose one of so many
    Optional<ShopLine> byChance(IntUnaryOperator choose) {
        List<ShopLine> shops = listed.get();
        return shops.isEmpty() ? Optional.empty() : Optional.of(shops.get(choose.applyAsInt(shops.size())));
    }

    private void sift() {
        String part = filter.get().strip();
        listed.set(all.stream().filter(shop -> shop.name().contains(part)).toList());
    }
}
