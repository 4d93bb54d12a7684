import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads PDF files: one job a line on standard input, the path of the PDF, a tab, the path of the text. PDFTextStripper
 * as the ExtractText command leaves it: in the order of the content stream, no sorting by position.
 */
class ReadWithPdfBox {
    public static void main(String[] args) throws Exception {
        BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String job = jobs.readLine(); job != null; job = jobs.readLine()) {
            String[] paths = job.split("\t");
            try (PDDocument document = open(new File(paths[0]))) {
                Files.writeString(Path.of(paths[1]), new PDFTextStripper().getText(document));
            } catch (Exception error) {
                System.err.println(paths[0] + ": " + error);
            }
        }
    }

    /** Version 3 moved the opening of files to a class of its own; by reflection one source serves both. */
    private static PDDocument open(File file) throws Exception {
        Class<?> opener;
        try {
            opener = Class.forName("org.apache.pdfbox.Loader");
            return (PDDocument) opener.getMethod("loadPDF", File.class).invoke(null, file);
        } catch (ClassNotFoundException version2) {
            opener = PDDocument.class;
            return (PDDocument) opener.getMethod("load", File.class).invoke(null, file);
        }
    }
}
