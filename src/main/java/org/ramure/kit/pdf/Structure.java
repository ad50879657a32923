package org.ramure.kit.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** What the pieces of a page are, in the order of reading, and the way back from each piece to what it is. */
final class Structure {

    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root = new PDStructureElement("Document", tree);
    private final PDPage page;
    private final COSArray pieces = new COSArray();
    private final List<PDStructureElement> links = new ArrayList<>();

    Structure(PDPage page) {
        this.page = page;
        page.setStructParents(0);
        tree.appendKid(root);
    }

    PDStructureTreeRoot tree() {
        return tree;
    }

    PDStructureElement add(String kind) {
        return add(kind, root);
    }

    PDStructureElement add(String kind, PDStructureNode parent) {
        var element = new PDStructureElement(kind, parent);
        parent.appendKid(element);
        return element;
    }

    /** @return the number under which the content of an element is marked on the page */
    int numbered(PDStructureElement element) {
        var number = pieces.size();
        element.setPage(page);
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        element.appendKid(reference);
        pieces.add(element);
        return number;
    }

    void tie(PDStructureElement link, PDAnnotation annotation) {
        links.add(link);
        annotation.setStructParent(links.size());
        var reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        link.appendKid(reference);
    }

    void finish() {
        var parents = new COSArray(List.of(COSInteger.ZERO, pieces));
        for (var i = 0; i < links.size(); i++) {
            parents.add(COSInteger.get(i + 1));
            parents.add(links.get(i));
        }
        var numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, parents);
        tree.getCOSObject().setItem(COSName.PARENT_TREE, numbers);
        tree.setParentTreeNextKey(links.size() + 1);
    }
}
