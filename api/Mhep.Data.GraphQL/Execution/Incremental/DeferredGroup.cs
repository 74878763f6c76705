using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>Fields of one object that come later, together, for one fragment or several.</summary>
internal sealed class DeferredGroup(
    SelectionPlan plan,
    object? parent,
    IReadOnlyList<object> path,
    DeferScope scope,
    IReadOnlyList<DeferredFragment> fragments) : IDisposable
{
    public SelectionPlan Plan { get; } = plan;

    public object? Parent { get; } = parent;

    public IReadOnlyList<object> Path { get; } = path;

    public DeferScope Scope { get; } = scope;

    public IReadOnlyList<DeferredFragment> Fragments { get; } = fragments;

    /// <summary>The fields as a JSON object; null until they are resolved, and where one of them may not be null and is.</summary>
    public Utf8ResultWriter? Data { get; set; }

    public IReadOnlyList<GraphQLError> Errors { get; set; } = [];

    /// <summary>Lists that are delivered once the group is.</summary>
    public IReadOnlyList<StreamedList> Streams { get; set; } = [];

    public bool IsRun { get; set; }

    public bool HasFailed => IsRun && Data is null && !IsSent;

    public bool IsSent { get; set; }

    public void Dispose() => Data?.Dispose();
}
