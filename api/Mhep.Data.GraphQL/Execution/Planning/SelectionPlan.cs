using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution.Incremental;
using Mhep.Data.GraphQL.Execution.Running;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Execution.Planning;

/// <summary>What is selected from objects of one type at one place of an operation.</summary>
internal sealed class SelectionPlan(ObjectType type)
{
    private PlannedField[] _fields = [];
    private bool _hasPostponed;

    public ObjectType Type { get; } = type;

    /// <summary>The fields in response order.</summary>
    public PlannedField[] Fields => _fields;

    /// <summary>Places in <see cref="Fields"/> of those that are resolved before the answer is written.</summary>
    public int[] Resolved { get; private set; } = [];

    public bool IsDirect => Resolved.Length == 0;

    /// <summary>The uses of <c>@defer</c> that begin at the object.</summary>
    public IReadOnlyList<DeferUsage> NewUsages { get; init; } = [];

    /// <summary>Fields that come later.</summary>
    public IReadOnlyList<DeferredSelection> Deferred { get; init; } = [];

    /// <summary>Set where the selection could not be made, because of a directive without a usable argument.</summary>
    public GraphQLException? Fault { get; init; }

    /// <summary>Gives the plan its fields; called once, while the operation's plan is compiled.</summary>
    public void Complete(PlannedField[] fields)
    {
        _fields = fields;
        _hasPostponed = NewUsages.Count > 0 || Deferred.Count > 0;
        Resolved = [.. Enumerable.Range(0, fields.Length).Where(i => !fields[i].IsDirect)];
    }

    /// <summary>Writes one object.</summary>
    /// <param name="parent">The object.</param>
    /// <param name="batch">The batch that holds its resolved fields; null where all fields are direct.</param>
    /// <param name="row">The object's place in the batch.</param>
    /// <param name="pass">Where to write.</param>
    /// <returns>False where a non-null field has no value; nothing is left written then.</returns>
    public bool WriteObject(object? parent, Batch? batch, int row, ResultPass pass)
    {
        if (Fault is not null)
            throw Fault;

        var output = pass.Output;
        var start = output.Length;
        var scope = pass.Scope;
        if (_hasPostponed)
            Postpone(parent, pass);
        var depth = pass.Enter(this);
        if (_fields.Length == 0)
            output.WriteRaw((byte)'{');
        var (next, told) = (0, 0);
        while (next < _fields.Length)
        {
            if (!TryWriteFields(parent, batch, row, pass, depth, _fields.Length, ref next, ref told))
            {
                if (batch is not null && batch.WasAwaited(next))
                    TellEarlierFault(parent, batch, row, pass, depth, next, told);
                pass.TakeBack(start);
                pass.Leave(depth);
                pass.Scope = scope;
                return false;
            }
        }

        output.WriteRaw((byte)'}');
        pass.Leave(depth);
        pass.Scope = scope;
        return true;
    }

    /// <summary>Notes what of an object comes later.</summary>
    public void Postpone(object? parent, ResultPass pass)
    {
        if (!_hasPostponed)
            return;
        var position = pass.Output.Length;
        var outer = pass.Scope;
        pass.Scope = outer.At(NewUsages, pass.Path);
        if (pass.Scope != outer)
        {
            foreach (var fragment in pass.Scope.Own)
            {
                pass.Postponed.Add(position, fragment);
            }
        }

        foreach (var (usages, plan) in Deferred)
        {
            var fragments = usages.Usages.Select(pass.Scope.Find).ToList();
            pass.Postponed.Add(position, new DeferredGroup(plan, parent, pass.Path(), pass.Scope, fragments));
        }
    }

    /// <summary>Writes one field of the only row of a batch.</summary>
    /// <returns>False where the field is non-null and has no value.</returns>
    public bool TryWriteField(Batch root, int index, int depth, ResultPass pass)
    {
        var told = 0;
        return TryWriteFields(root.Parents[0], root, 0, pass, depth, index + 1, ref index, ref told);
    }

    /// <summary>
    /// Writes fields up to an end or to one that throws, whose fault it records. Where it gives false,
    /// <paramref name="next"/> is the field that failed, and <paramref name="told"/> the number of errors before its own.
    /// </summary>
    private bool TryWriteFields(
        object? parent,
        Batch? batch,
        int row,
        ResultPass pass,
        int depth,
        int end,
        ref int next,
        ref int told)
    {
        var output = pass.Output;
        var mark = output.Length;
        var scope = pass.Scope;
        var i = next;
        try
        {
            for (; i < end; i++)
            {
                mark = output.Length;
                var field = _fields[i];
                pass.SetField(depth, i);
                output.WriteName(field.Place.EncodedName, i == 0 ? (byte)'{' : (byte)',');
                var column = batch?.Columns[i];
                if (column is not null)
                    told = pass.Errors.Count;
                if (column is null ? field.Write(parent, pass) : column.Write(row, pass))
                    continue;
                next = i;
                return false;
            }

            next = i;
            return true;
        }
        catch (Exception fault) when (!pass.IsAbort(fault))
        {
            var place = _fields[i].Place;
            pass.TakeBack(mark);
            pass.Unwind(depth);
            pass.Scope = scope;
            pass.Report(place, fault);
            next = i;
            if (place.IsNonNull)
                return false;
            next = i + 1;
            output.WriteName(place.EncodedName, i == 0 ? (byte)'{' : (byte)',');
            output.WriteNull();
            return true;
        }
    }

    /// <summary>
    /// Of several fields that may not be null and are, one is told: the one that was found out first. A field that was
    /// waited for has failed after every field that was not, so those are looked at before it is told.
    /// </summary>
    /// <param name="parent">The object.</param>
    /// <param name="batch">The batch that holds its resolved fields.</param>
    /// <param name="row">The object's place in the batch.</param>
    /// <param name="pass">Where to write.</param>
    /// <param name="depth">The level of the response path.</param>
    /// <param name="awaited">The field that failed.</param>
    /// <param name="before">Number of errors before its own.</param>
    private void TellEarlierFault(object? parent, Batch batch, int row, ResultPass pass, int depth, int awaited, int before)
    {
        var after = pass.Errors.Count;
        for (var i = awaited + 1; i < _fields.Length; i++)
        {
            var (next, told) = (i, 0);
            if (batch.WasAwaited(i) || TryWriteFields(parent, batch, row, pass, depth, i + 1, ref next, ref told))
                continue;
            pass.Errors.RemoveRange(before, after - before);
            return;
        }

        // Nothing else failed: what the other fields told on the way is not told again.
        pass.Errors.RemoveRange(after, pass.Errors.Count - after);
    }
}
