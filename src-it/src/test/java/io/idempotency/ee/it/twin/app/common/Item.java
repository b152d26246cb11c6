package io.idempotency.ee.it.twin.app.common;

import jakarta.xml.bind.annotation.XmlRootElement;

/** JSON by JSON-B, XML by JAXB. */
@XmlRootElement
public class Item {

    private String name = "";
    private int amount;

    public Item() {}

    public Item(String name, int amount) {
        this.name = name;
        this.amount = amount;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    @Override
    public String toString() {
        return name + "*" + amount;
    }
}
