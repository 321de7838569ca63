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
            if (session.Projectable(parsed, false, out var exit) is not { Valid: { } valid } review) return exit;
            var report = ReportBuilder.Of(Projector.Project(valid), review.Document!, "", DateTimeOffset.UtcNow);
            return session.Write(parsed, PdfReport.Write(report, NodeWriter.Write(review.Document!)));
        });
        return command;
    }
}
