// SPDX-License-Identifier: Apache-2.0
// Judges PDFs by the PDF/A-1b validator of Apache PDFBox: one line for each defect of a file; the exit status is 1 with a defect.
import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult.ValidationError;
import org.apache.pdfbox.preflight.parser.PreflightParser;

public class Preflight {
	public static void main(String[] paths) throws Exception {
		int defects = 0;

		for (String path : paths) {
			PreflightParser parser = new PreflightParser(new File(path));

			parser.parse();
			try (PreflightDocument document = parser.getPreflightDocument()) {
				document.validate();
				for (ValidationError e : document.getResult().getErrorsList()) {
					defects++;
					System.out.println(path + ": " + e.getErrorCode() + " " + e.getDetails());
				}
			}
		}
		System.exit(defects > 0 ? 1 : 0);
	}
}
