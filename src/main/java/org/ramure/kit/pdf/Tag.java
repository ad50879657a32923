package org.ramure.kit.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** What a part of a document is to those who hear it; made in the order of reading. */
public final class Tag {

    private final Structure structure;
    private final PDStructureElement element;

    Tag(Structure structure, PDStructureElement element) {
        this.structure = structure;
        this.element = element;
    }

    /** @param kind one of the standard types of PDF, such as {@code P}, {@code H2}, {@code L}, {@code TD} */
    public Tag add(String kind) {
        return new Tag(structure, structure.add(kind, element));
    }

    /** @param words what a picture shows */
    public Tag alternative(String words) {
        element.setAlternateDescription(words);
        return this;
    }

    /** @param words what is heard instead of what is drawn */
    public Tag spoken(String words) {
        element.setActualText(words);
        return this;
    }

    /** @param way {@code Column} or {@code Row}: what the head of a table stands over or before */
    public Tag scope(String way) {
        return attribute("Table", "Scope", way);
    }

    /** @param way {@code Decimal}, {@code Disc}, {@code UpperAlpha} or {@code None} */
    public Tag numbering(String way) {
        return attribute("List", "ListNumbering", way);
    }

    PDStructureElement element() {
        return element;
    }

    void box(PDRectangle place) {
        var layout = new COSDictionary();
        layout.setItem(COSName.O, COSName.getPDFName("Layout"));
        layout.setItem(COSName.BBOX, place);
        element.getCOSObject().setItem(COSName.A, layout);
    }

    private Tag attribute(String owner, String name, String value) {
        var attribute = new COSDictionary();
        attribute.setItem(COSName.O, COSName.getPDFName(owner));
        attribute.setName(COSName.getPDFName(name), value);
        element.getCOSObject().setItem(COSName.A, attribute);
        return this;
    }
}
