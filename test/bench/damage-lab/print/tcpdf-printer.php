<?php
// TCPDF, the PHP library behind the "save as PDF" of many sites: one JSON job a line on standard input.
// Debian's package lies on PHP's include path.
require_once 'tcpdf/tcpdf.php';

/** Without the line "Powered by TCPDF" that it writes in the margin. */
class PlainPdf extends TCPDF
{
    public function __construct(...$arguments)
    {
        parent::__construct(...$arguments);
        $this->tcpdflink = false;
    }
}

// TCPDF turns a font into files of its own; they go to the folder named on the command line.
$folder = rtrim($argv[1], '/') . '/';
while (($line = fgets(STDIN)) !== false) {
    $job = json_decode($line, true);
    $setting = $job['setting'];
    $pdf = new PlainPdf('P', 'mm', 'A4', true, 'UTF-8');
    $pdf->setPrintHeader(false);
    $pdf->setPrintFooter(false);
    $pdf->SetMargins(22, 22, 22);
    $pdf->SetAutoPageBreak(true, 22);
    $pdf->setRTL(true);
    $regular = TCPDF_FONTS::addTTFfont($setting['font']['file'], 'TrueTypeUnicode', '', 32, $folder);
    $bold = TCPDF_FONTS::addTTFfont($setting['font']['bold'], 'TrueTypeUnicode', '', 32, $folder);
    $pdf->AddPage();
    $paragraphs = array_values(array_filter(array_map('trim', file($job['text']))));
    foreach ($paragraphs as $index => $paragraph) {
        $family = $index === 0 ? $bold : $regular;
        $pdf->SetFont($family, '', $setting['size'] + ($index === 0 ? 4 : 0), $folder . $family . '.php');
        $pdf->MultiCell(0, 0, $paragraph, 0, $setting['align'] === 'start' || $index === 0 ? 'R' : 'J', false, 1);
        $pdf->Ln(3);
    }
    $pdf->Output($job['out'], 'F');
}
