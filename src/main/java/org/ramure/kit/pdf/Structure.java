package org.ramure.kit.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
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

/** What the pieces of pages are, in the order of reading, and the way back from each piece to what it is. */
final class Structure {

    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root = new PDStructureElement("Document", tree);
    private final Map<PDPage, COSArray> pieces = new HashMap<>();

    /** By the number that a page or an annotation refers to it. */
    private final List<COSBase> referred = new ArrayList<>();

    Structure() {
        tree.appendKid(root);
    }

    PDStructureTreeRoot tree() {
        return tree;
    }

    PDStructureElement root() {
        return root;
    }

    PDStructureElement add(String kind) {
        return add(kind, root);
    }

    PDStructureElement add(String kind, PDStructureNode parent) {
        var element = new PDStructureElement(kind, parent);
        parent.appendKid(element);
        return element;
    }

    /** @return the number under which a piece of an element is marked on a page */
    int numbered(PDStructureElement element, PDPage page) {
        var here = pieces.computeIfAbsent(page, this::opened);
        var number = here.size();
        if (element.getPage() == null) {
            element.setPage(page);
        }
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        element.appendKid(reference);
        here.add(element);
        return number;
    }

    private COSArray opened(PDPage page) {
        var here = new COSArray();
        page.setStructParents(referred.size());
        referred.add(here);
        return here;
    }

    void tie(PDStructureElement link, PDAnnotation annotation) {
        annotation.setStructParent(referred.size());
        referred.add(link.getCOSObject());
        var reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        link.appendKid(reference);
    }

    void finish() {
        var parents = new COSArray();
        for (var i = 0; i < referred.size(); i++) {
            parents.add(COSInteger.get(i));
            parents.add(referred.get(i));
        }
        var numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, parents);
        tree.getCOSObject().setItem(COSName.PARENT_TREE, numbers);
        tree.setParentTreeNextKey(referred.size());
    }
}
