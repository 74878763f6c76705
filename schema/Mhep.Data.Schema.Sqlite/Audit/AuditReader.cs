using System.Globalization;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Reads an audit log, the newest entries first.</summary>
/// <param name="files">Where the log is.</param>
public sealed class AuditReader(AuditFiles files)
{
    /// <summary>The entries that a question is about; none where nothing was ever written.</summary>
    /// <param name="question">Which.</param>
    public IReadOnlyList<AuditEntry> Read(AuditQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        using var connection = AuditTable.OpenToRead(files.Log);
        if (connection is null || AuditTable.IsEmpty(connection)) return [];
        var (conditions, parameters) = ConditionsOf(question);
        var condition = (conditions.Count > 0 ? "WHERE " + string.Join(" AND ", conditions) : string.Empty)
            + string.Create(CultureInfo.InvariantCulture, $" ORDER BY sequence DESC LIMIT {question.Most}");
        return [.. AuditTable.Rows(connection, condition, parameters).Select(row => row.ToEntry())];
    }

    private static (List<string> Conditions, List<(string Name, object Value)> Parameters) ConditionsOf(AuditQuestion question)
    {
        var conditions = new List<string>();
        var parameters = new List<(string Name, object Value)>();
        Add("at >= $since", "$since", question.Since is { } since ? AuditRow.TextOf(since) : null);
        Add("at < $until", "$until", question.Until is { } until ? AuditRow.TextOf(until) : null);
        Add("who = $who", "$who", question.Who);
        Add("provider = $provider COLLATE NOCASE", "$provider", question.Provider);
        Add("action = $action", "$action", question.Action);
        Add("sequence < $before", "$before", question.Before);
        return (conditions, parameters);

        void Add(string condition, string name, object? value)
        {
            if (value is null) return;
            conditions.Add(condition);
            parameters.Add((name, value));
        }
    }
}
