namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>A part of the answer that clients were told to wait for, or will be.</summary>
internal abstract class PendingPart(IReadOnlyList<object> path, string? label)
{
    public IReadOnlyList<object> Path { get; } = path;

    public string? Label { get; } = label;

    /// <summary>What clients know the part by; null until they are told of it.</summary>
    public string? Id { get; set; }
}
