using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.Api.Tests.Access;

/// <summary>
/// Every question that one field can be asked, made from the schema: each field of each type, each of its arguments with each of the
/// values worth trying, every filter by every operation, every sort key both ways, and every node by its id. A type of argument for
/// which there is no value fails: whoever adds one says here what would be tried.
/// </summary>
internal sealed class SchemaQuestions(TwoWorlds worlds)
{
    private const int DepthOfRoots = 3;
    private const int DepthOfNodes = 2;

    private readonly GraphQL.Types.Schema _schema = worlds.Schema;

    /// <summary>The questions, each with the field and argument that it tries.</summary>
    public IEnumerable<SchemaQuestion> All()
    {
        foreach (var (operation, type) in new[] { ("query", _schema.QueryType), ("mutation", _schema.MutationType), ("subscription", _schema.SubscriptionType) })
        {
            if (type is null) continue;
            foreach (var field in type.Fields)
            {
                foreach (var (argument, text) in Calls(field, DepthOfRoots)) yield return new SchemaQuestion($"{type.Name}.{field.Name}", argument, $"{operation} {{ {text} }}");
            }
        }

        foreach (var type in _schema.Types.OfType<ObjectType>().Where(type => type.Interfaces.Any(one => one.Name == "Node")))
        {
            foreach (var id in worlds.IdsOfB[type.Name])
            {
                foreach (var field in type.Fields)
                {
                    foreach (var (argument, text) in Calls(field, DepthOfNodes))
                        yield return new SchemaQuestion($"{type.Name}.{field.Name}", argument, $"{{ node(id: \"{id}\") {{ ... on {type.Name} {{ {text} }} }} }}");
                }
            }
        }
    }

    /// <summary>The field with no more than it needs, then with each value of each argument.</summary>
    private IEnumerable<(string Argument, string Text)> Calls(Field field, int depth)
    {
        var needed = field.Arguments.Where(argument => argument.IsRequired).ToDictionary(argument => argument.Name, argument => Values(argument.Type).First());
        var selection = Selection(field.Type.Named, depth);
        yield return ("", Call(field.Name, needed) + selection);

        // Which items a list holds, and in which order, shows in their leaves.
        if (field.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal)) selection = Selection(field.Type.Named, 2);
        foreach (var argument in field.Arguments)
        {
            foreach (var value in Values(argument.Type))
                yield return (argument.Name, Call(field.Name, new Dictionary<string, string>(needed) { [argument.Name] = value }) + selection);
        }
    }

    private static string Call(string name, Dictionary<string, string> arguments) =>
        arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments.Select(argument => $"{argument.Key}: {argument.Value}"))})";

    /// <summary>All leaves, and objects below as deep as is worth it; of what needs an argument, the first value.</summary>
    private string Selection(NamedType type, int depth)
    {
        if (type is ScalarType or EnumType) return "";
        var parts = new List<string> { "__typename" };
        IEnumerable<(string Before, FieldedType Type)> shapes = type switch
        {
            UnionType or InterfaceType => _schema.GetPossibleTypes(type).Select(possible => ($"... on {possible.Name}", (FieldedType)possible)),
            FieldedType fielded => [("", fielded)],
            _ => [],
        };
        foreach (var (before, shape) in shapes)
        {
            var fields = shape.Fields.Where(field => field.Type.Named is ScalarType or EnumType || depth > 1)
                .Where(field => field.Arguments.All(argument => !argument.IsRequired) || depth > 1)
                .Select(field => (before.Length > 0 ? $"{type.Name}{shape.Name}{field.Name}: " : "")
                    + Call(field.Name, field.Arguments.Where(argument => argument.IsRequired).ToDictionary(argument => argument.Name, argument => Values(argument.Type).First()))
                    + Selection(field.Type.Named, depth - 1));
            var text = string.Join(' ', fields);
            parts.Add(before.Length > 0 ? $"{before} {{ {text} }}" : text);
        }

        return $" {{ {string.Join(' ', parts)} }}";
    }

    private IEnumerable<string> Values(GraphQLType type) => type.NullableType switch
    {
        ListType list => Values(list.OfType).Select(value => $"[{value}]"),
        EnumType { Name: "MeasureKey" } => ["JOB_STARTS", "JOB_OUTCOME_RATE", "CASELOAD", "DAYS_TO_FIRST_JOB_MEDIAN"], // One of each kind; all would take an hour.
        EnumType choices => choices.Values.Select(value => value.Name),
        InputObjectType { IsOneOf: true } one => one.Fields.SelectMany(field => Values(field.Type).Select(value => $"{{ {field.Name}: {value} }}")),
        InputObjectType input when input.Name.EndsWith("SortInput", StringComparison.Ordinal) => Members(input, 3),
        InputObjectType input when input.Name.EndsWith("FilterInput", StringComparison.Ordinal) => Members(input, 4),
        InputObjectType input => Objects(input),
        var scalar => Scalars(scalar.Named.Name),
    };

    /// <summary>What is needed, and then each member with each value.</summary>
    private IEnumerable<string> Objects(InputObjectType input)
    {
        var needed = input.Fields.Where(field => field.IsRequired).ToDictionary(field => field.Name, field => Values(field.Type).First());
        return input.Fields.SelectMany(field => Values(field.Type).Select(value => new Dictionary<string, string>(needed) { [field.Name] = value }))
            .Select(members => $"{{ {string.Join(", ", members.Select(member => $"{member.Key}: {member.Value}"))} }}").Distinct();
    }

    /// <summary>Each member alone with each value; the combinations <c>and</c> and <c>or</c> show nothing that their parts do not.</summary>
    private IEnumerable<string> Members(InputObjectType input, int depth) => depth == 0 ? [] : input.Fields
        .Where(field => field.Name is not ("and" or "or"))
        .SelectMany(field => (field.Type.Named is InputObjectType inner ? Members(inner, depth - 1) : Values(field.Type)).Select(value => $"{{ {field.Name}: {value} }}"));

    private IEnumerable<string> Scalars(string name) => name switch
    {
        "Int" or "Long" => ["3", "50"],
        "Float" => ["0.5"],
        "Boolean" => ["true", "false"],
        "ID" => worlds.IdsOfB.Values.SelectMany(ids => ids.Take(1).Append(ids[^1])).Distinct().Select(Quoted),
        "String" => Texts(),
        "Decimal" => ["1", "0.6"],
        "LocalDate" => ["\"2021-04-01\"", "\"2019-04-01\"", "null"],
        "DateTime" => ["\"2099-01-01T00:00:00Z\"", "\"2020-01-01T00:00:00Z\""],
        "YearMonth" => ["\"2021-06\""],
        "FinancialQuarter" => ["\"2021-22-Q1\""],
        "FinancialYear" => ["\"2021-22\""],
        "Upload" => ["null"],
        _ => throw new InvalidOperationException($"Say what to try for an argument of type {name}."),
    };

    /// <summary>One of each kind of B's texts: a site, a provider, a commissioner, a specialist, a file, their beginnings.</summary>
    private IEnumerable<string> Texts() => worlds.TextsOfB
        .Where(text => text.StartsWith("SYN-B1", StringComparison.Ordinal) || text.EndsWith(".xlsx", StringComparison.Ordinal))
        .Concat(worlds.TextsOfB.Take(9)).Append("SYN-B").Append("S").Distinct().Select(Quoted);

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
