using System.Text;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>docs/findings.md, made from the catalogue.</summary>
public static class FindingsPage
{
    /// <summary>The page as Markdown, lines ended by a line feed.</summary>
    public static string Render()
    {
        var page = new StringBuilder(
            """
            # Findings

            <!-- Generated from FindingKinds; a test fails when it is stale (MHEP_UPDATE_SNAPSHOTS=1 refreshes it). -->

            Everything that a report on a workbook can say. To people the severities are called: **needs fixing** (ERROR: the workbook is refused, because a
            row's meaning cannot be known), **worth a look** (WARNING: accepted and listed) and **for information** (something was taken for granted).
            Codes never change their meaning.

            | code | severity | says |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var kind in FindingKinds.All)
            page.Append("| [").Append(kind.Code).Append("](#").Append(kind.Code).Append(") | ").Append(kind.Severity.InWords()).Append(" | ").Append(kind.Title).Append(" |\n");
        foreach (var severity in Enum.GetValues<Severity>()) Section(page, severity);
        return page.ToString();
    }

    private static void Section(StringBuilder page, Severity severity)
    {
        var words = severity.InWords();
        page.Append("\n## ").Append(char.ToUpperInvariant(words[0])).Append(words, 1, words.Length - 1).Append('\n');
        foreach (var kind in FindingKinds.All.Where(kind => kind.Severity == severity))
        {
            page.Append("\n### ").Append(kind.Code).Append("\n\n**").Append(kind.Title).Append(".** ").Append(Escaped(Template(kind))).Append(".\n\n");
            page.Append("- Why it matters: ").Append(Escaped(kind.Why)).Append('\n');
            page.Append("- What to do: ").Append(Escaped(kind.Remedy)).Append('\n');
        }
    }

    /// <summary>The message with its places shown as such: '(heading) is blank', '... before (1)'.</summary>
    private static string Template(FindingKind kind) => kind.RenderMessage("(heading)", ["(1)", "(2)", "(3)"]);

    private static string Escaped(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("#N/A", "`#N/A`", StringComparison.Ordinal);
}
