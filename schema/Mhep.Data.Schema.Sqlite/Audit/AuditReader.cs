using System.Globalization;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Reads an audit log, the newest entries first.</summary>
/// <param name="files">Where the log is.</param>
public sealed class AuditReader(AuditFiles files)
{
    /// <summary>The entries that a question is about; none where nothing was ever written.</summary>
    /// <param name="question">Which.</param>
    public IReadOnlyList<AuditEntry> Read(AuditQuestion question) => [.. Stream(question)];

    /// <summary>As <see cref="Read"/>, one entry after the other as long as they are asked for; the file stays open until the last one.</summary>
    /// <param name="question">Which.</param>
    public IEnumerable<AuditEntry> Stream(AuditQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Entries(question);
    }

    private IEnumerable<AuditEntry> Entries(AuditQuestion question)
    {
        using var connection = AuditTable.OpenToRead(files.Log);
        if (connection is null || AuditTable.IsEmpty(connection)) yield break;
        var (conditions, parameters) = ConditionsOf(question);
        var condition = (conditions.Count > 0 ? "WHERE " + string.Join(" AND ", conditions) : string.Empty)
            + string.Create(CultureInfo.InvariantCulture, $" ORDER BY sequence DESC LIMIT {question.Most}");
        foreach (var row in AuditTable.Rows(connection, condition, parameters)) yield return row.ToEntry();
    }

    private static (List<string> Conditions, List<(string Name, object Value)> Parameters) ConditionsOf(AuditQuestion question)
    {
        var conditions = new List<string>();
        var parameters = new List<(string Name, object Value)>();
        Add("at >= $since", "$since", question.Since is { } since ? AuditRow.TextOf(since) : null);
        Add("at < $until", "$until", question.Until is { } until ? AuditRow.TextOf(until) : null);
        Add("who = $who", "$who", question.Who);
        if (question.Providers is { } providers)
        {
            conditions.Add("provider COLLATE NOCASE IN (" + string.Join(", ", providers.Select((_, index) => Named(index))) + ")");
            parameters.AddRange(providers.Select((code, index) => (Named(index), (object)code)));
        }

        Add("action = $action", "$action", question.Action);
        Add("hash = $hash", "$hash", question.Hash);
        Add("sequence < $before", "$before", question.Before);
        return (conditions, parameters);

        static string Named(int index) => string.Create(CultureInfo.InvariantCulture, $"$provider{index}");

        void Add(string condition, string name, object? value)
        {
            if (value is null) return;
            conditions.Add(condition);
            parameters.Add((name, value));
        }
    }
}
