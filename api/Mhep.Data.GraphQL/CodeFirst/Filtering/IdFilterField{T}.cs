using System.Diagnostics.CodeAnalysis;
using Mhep.Data.GraphQL.CodeFirst.Building;

namespace Mhep.Data.GraphQL.CodeFirst.Filtering;

/// <summary>An id of an item that it can be filtered by: its operations are eq, neq, in and nin.</summary>
/// <param name="name">Name in the schema.</param>
/// <param name="read">Reads the id, or the key inside it.</param>
/// <param name="of">The node type whose ids clients give; null for ids that are compared as they are.</param>
[SuppressMessage("Style", "MA0048:File name must match type name", Justification = "Named as the other fields of filters are.")]
internal sealed class IdFilterField<T>(string name, Func<T, string?> read, Type? of) : FilterField(name)
{
    public override Type ValueType => typeof(string);

    public override bool IsId => true;

    public override Delegate Compile(object given, FilterCompiler compiler)
    {
        var operations = ((IReadOnlyDictionary<string, object?>)given).ToDictionary(member => member.Key, member => KeysOf(member.Value));
        var matches = compiler.CompileValue<string?>(operations);
        return (Func<T, bool>)(item => matches(read(item)));
    }

    private object? KeysOf(object? operand) => operand switch
    {
        string id when of is not null => NodeId.KeyOf(id, BuildContext.NameOf(of)),
        IEnumerable<object?> ids => ids.Select(KeysOf).ToList(),
        _ => operand,
    };
}
