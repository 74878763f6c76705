using System.Text;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.GraphQL.Types.Coercion;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Completion;

/// <summary>Writes members of a .NET enum as names encoded once.</summary>
internal sealed class EnumLeafWriter<T> : ILeafWriter<T>
    where T : struct, Enum
{
    private readonly string _name;
    private readonly Dictionary<T, byte[]> _encoded = [];

    public EnumLeafWriter(EnumType type)
    {
        _name = type.Name;
        foreach (var value in type.Values)
        {
            if (value.Value is T member)
                _encoded[member] = Encoding.UTF8.GetBytes($"\"{value.Name}\"");
        }
    }

    public void Write(T value, Utf8ResultWriter writer)
    {
        if (!_encoded.TryGetValue(value, out var encoded))
            throw new GraphQLException($"Enum \"{_name}\" cannot represent value: {Inspection.Inspect(value)}");
        writer.WriteRaw(encoded);
    }
}
