using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Incremental;
using Mhep.Data.GraphQL.Execution.Planning;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Running;

/// <summary>
/// The one pass, depth first, that writes an answer: where it is in the response, and what went wrong so far. Errors
/// therefore come in the order of the document, and nothing below a field that became null is told after it.
/// </summary>
internal sealed class ResultPass(
    ExecutionRun run,
    Utf8ResultWriter output,
    IReadOnlyList<object>? pathPrefix = null,
    DeferScope? scope = null)
{
    private const int AbortCheckInterval = 256;

    private Step[] _path = new Step[16];
    private int _depth;
    private int _sinceAbortCheck;
    private Postponed? _postponed;

    public ExecutionRun Run { get; } = run;

    public Utf8ResultWriter Output { get; } = output;

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>The deferred fragments around the present place.</summary>
    public DeferScope Scope { get; set; } = scope ?? DeferScope.Root;

    /// <summary>What comes later.</summary>
    public Postponed Postponed => _postponed ??= new Postponed();

    public bool HasPostponed => _postponed is not null && _postponed.Any;

    /// <summary>Takes back what was written from a position on, and what was to come later inside it.</summary>
    public void TakeBack(int position)
    {
        Output.Length = position;
        _postponed?.TakeBack(position);
    }

    /// <summary>Opens a level of the response path, for the fields of an object or the items of a list.</summary>
    /// <param name="fields">What is selected from the object; null for a list.</param>
    /// <returns>The level, to name its steps by and to close it with.</returns>
    public int Enter(SelectionPlan? fields = null)
    {
        if (_depth == _path.Length)
            Array.Resize(ref _path, _depth * 2);
        _path[_depth].Fields = fields;
        return _depth++;
    }

    /// <summary>Closes a level, and any below it that an exception left open.</summary>
    public void Leave(int level) => _depth = level;

    /// <summary>Closes the levels below one that an exception left open.</summary>
    public void Unwind(int level) => _depth = level + 1;

    public void SetField(int level, int index) => _path[level].Index = index;

    public void SetIndex(int level, int index)
    {
        _path[level].Index = index;
        if (++_sinceAbortCheck >= AbortCheckInterval)
        {
            _sinceAbortCheck = 0;
            if (Run.Deadline is { } deadline)
                deadline.Check();
            else
                Run.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The response path of the present place.</summary>
    public IReadOnlyList<object> Path()
    {
        var prefix = pathPrefix ?? [];
        var path = new object[prefix.Count + _depth];
        for (var i = 0; i < prefix.Count; i++)
        {
            path[i] = prefix[i];
        }

        for (var i = 0; i < _depth; i++)
        {
            path[prefix.Count + i] = _path[i].Name;
        }

        return path;
    }

    /// <summary>Whether an exception ends the whole operation rather than one field.</summary>
    public bool IsAbort(Exception exception) => exception is OperationCanceledException && Run.Token.IsCancellationRequested;

    /// <summary>Records that the value at the present place failed.</summary>
    public void Report(FieldPlace place, Exception fault)
    {
        foreach (var error in Run.ErrorsOf(place, fault))
        {
            Report(place, error);
        }
    }

    /// <summary>Records an error at the present place.</summary>
    public void Report(FieldPlace place, GraphQLError error)
    {
        if (Errors.Count >= Run.Options.MaxErrors)
            return;
        var locations = error.Locations.Count > 0 ? error.Locations : place.Locations;
        Errors.Add(new GraphQLError(error.Message, locations, error.Path ?? Path(), error.Extensions));
    }

    /// <summary>Completes a null: writes it, or records that the field allows none.</summary>
    /// <returns>Whether the null may stand.</returns>
    public bool Null(FieldPlace place, bool isNonNull)
    {
        if (isNonNull)
        {
            Report(place, place.NullError());
            return false;
        }

        Output.WriteNull();
        return true;
    }

    private struct Step
    {
        public SelectionPlan? Fields;
        public int Index;

        public readonly object Name => Fields is null ? Index : Fields.Fields[Index].Place.ResponseName;
    }
}
