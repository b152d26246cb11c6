package io.idempotency.ee.it.twin.app.more;

import io.idempotency.ee.it.twin.app.common.Item;
import jakarta.xml.bind.annotation.XmlRootElement;

/** More than its declared type says. */
@XmlRootElement
public class BigItem extends Item {

    private String extra = "";

    public BigItem() {}

    public BigItem(String name, int amount, String extra) {
        super(name, amount);
        this.extra = extra;
    }

    public String getExtra() {
        return extra;
    }

    public void setExtra(String extra) {
        this.extra = extra;
    }
}
