using System.CommandLine;
using TokenStudio.Model.Documents;
using TokenStudio.Model.Simulation;
using TokenStudio.Presentation;
using TokenStudio.Reports.Pdf;

namespace TokenStudio.Cli;

/// <summary>report FILE -o report.pdf: the PDF report.</summary>
static class ReportCommand
{
    public static Command Make(CommandSession session)
    {
        var command = new Command("report", "The PDF report.") { CommandSession.File, CommandSession.Output };
        command.SetAction(parsed =>
        {
            var review = session.Review(parsed.GetValue(CommandSession.File)!, out var exit);
            if (review is null) return exit;
            if (review.Valid is not { } valid)
            {
                foreach (var finding in review.Findings) session.Messages.WriteLine(Presentation.Statements.FindingList.Line(finding));
                return exit;
            }

            var report = ReportBuilder.Of(Projector.Project(valid), review.Document!, "", DateTimeOffset.UtcNow);
            return session.Write(parsed, PdfReport.Write(report, NodeWriter.Write(review.Document!)));
        });
        return command;
    }
}
