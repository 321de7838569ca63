using System.Text;
using TokenStudio.Presentation.Tables;
using TokenStudio.Reports.Csv;

namespace TokenStudio.Web.Pages.Grants.Pools;

/// <summary>A small table as a link that holds it.</summary>
static class DataFile
{
    public static string Csv(TableModel table) => $"data:text/csv;charset=utf-8,{Uri.EscapeDataString(Encoding.UTF8.GetString(CsvTable.Write(table)))}";
}
