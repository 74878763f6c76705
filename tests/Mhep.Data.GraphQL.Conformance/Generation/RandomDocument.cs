using System.Text;
using Mhep.Data.GraphQL.Types;
using Mhep.Data.Testing;
using GraphQLSchema = Mhep.Data.GraphQL.Types.Schema;

namespace Mhep.Data.GraphQL.Conformance.Generation;

/// <summary>Makes documents for a schema: most of them valid, the others wrong in one or a few of many ways.</summary>
internal sealed class RandomDocument
{
    private const string Introspection = """
        {
          __schema {
            description queryType { name } mutationType { name } subscriptionType { name }
            types { ...Whole }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...Value } }
          }
        }
        fragment Whole on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...Value } type { ...Reference } isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...Value }
          interfaces { ...Reference }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...Reference }
        }
        fragment Value on __InputValue { name description type { ...Reference } defaultValue isDeprecated deprecationReason }
        fragment Reference on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    private readonly SeededChoice _choice;
    private readonly GraphQLSchema _schema;
    private readonly int _faultOdds;
    private readonly Dictionary<string, string> _variables = [];
    private readonly List<(string Name, NamedType Type)> _fragments = [];
    private readonly StringBuilder _text = new();
    private int _depth;
    private int _aliases;

    private RandomDocument(SeededChoice choice, GraphQLSchema schema)
    {
        _choice = choice;
        _schema = schema;

        // Two documents in three are meant to be valid.
        _faultOdds = choice.OnceIn(3) ? 15 : int.MaxValue;
    }

    public static string Make(SeededChoice choice, GraphQLSchema schema) => new RandomDocument(choice, schema).Make();

    private bool Fault => _faultOdds != int.MaxValue && _choice.OnceIn(_faultOdds);

    private string Make()
    {
        if (_choice.OnceIn(40))
        {
            return Introspection;
        }

        var (keyword, root) = _choice.Below(4) switch
        {
            0 when _schema.MutationType is { } mutation => ("mutation", mutation),
            1 when _schema.SubscriptionType is { } subscription => ("subscription", subscription),
            _ => ("query", _schema.QueryType!),
        };
        for (var i = _choice.Below(4); i > 0; i--)
        {
            _fragments.Add(($"F{i}", _choice.OneOf(_schema.Types.Where(type => type.IsCompositeType && !type.IsIntrospectionType).ToArray())));
        }

        var body = Selections(root);
        var fragments = Fragments(body);
        var name = _choice.OnceIn(2) ? " Q" : "";
        _text.Append(keyword).Append(name).Append(Variables()).Append(_choice.OnceIn(10) || Fault ? " @note(text: \"q\")" : "").Append(body).Append('\n').Append(fragments);
        if (Fault)
        {
            _text.Append(_choice.OneOf([" query Q { __typename }", " { __typename }", " fragment F1 on Query { __typename }", " type Q { a: Int }", " {", " ~", " fragment Unused on Query { __typename }"]));
        }

        return _text.ToString();
    }

    private string Fragments(string body)
    {
        var text = "";
        foreach (var (index, fragment) in _fragments.ToArray().Index())
        {
            if (Fault || (body + text).Contains("..." + fragment.Name, StringComparison.Ordinal))
            {
                text += " " + Fragment(fragment.Name, fragment.Type, index);
            }
        }

        return text;
    }

    // Fragments spread only those after them, so that valid documents have no cycles; a fault spreads any.
    private string Fragment(string name, NamedType type, int index)
    {
        var all = _fragments.ToArray();
        _fragments.Clear();
        _fragments.AddRange(Fault ? all : all[(index + 1)..]);
        var text = $"fragment {name} on {type.Name}{Selections(type)}";
        _fragments.Clear();
        _fragments.AddRange(all);
        return text;
    }

    private string Variables()
    {
        if (_variables.Count == 0 && !Fault)
        {
            return "";
        }

        var definitions = _variables.Select(variable => $"${variable.Key}: {variable.Value}").ToList();
        if (Fault)
        {
            definitions.Add(_choice.OneOf(["$unused: Int", "$odd: T0", "$v0: String", "$bad: Int = \"x\"", "$gone: Gone", "$on: In = {a: 1} @once"]));
        }

        return definitions.Count > 0 ? $"({string.Join(_choice.OnceIn(2) ? ", " : " ", definitions)})" : "";
    }

    private string Selections(NamedType type)
    {
        _depth++;
        var count = _choice.Between(1, _depth > 3 ? 2 : 4);
        var text = new StringBuilder(" {");
        for (var i = 0; i < count; i++)
        {
            text.Append(_choice.OnceIn(5) ? "\n  " : " ").Append(Selection(type));
        }

        _depth--;
        return text.Append(" }").ToString();
    }

    private string Selection(NamedType type)
    {
        var reachable = _fragments.Where(fragment => TypeRelations.Overlap(_schema, fragment.Type, type) || Fault).ToArray();
        if (reachable.Length > 0 && _choice.OnceIn(4))
        {
            return $"...{_choice.OneOf(reachable).Name}{Directives("@include(if: true)")}";
        }

        if (_choice.OnceIn(5) && _depth < 6)
        {
            return InlineFragment(type);
        }

        return Fault ? FaultySelection() : Field(type);
    }

    private string InlineFragment(NamedType type)
    {
        var candidates = _schema.Types.Where(other => other.IsCompositeType && !other.IsIntrospectionType
            && (TypeRelations.Overlap(_schema, other, type) || Fault)).ToArray();
        var condition = _choice.OneOf(candidates);
        return _choice.OnceIn(4)
            ? $"...{Directives("@once")}{Selections(type)}"
            : $"... on {condition.Name}{Directives("@skip(if: false)")}{Selections(condition)}";
    }

    private string FaultySelection() => _choice.OneOf(
        ["unknown", "own9 { a }", "...Gone", "... on Gone { a }", "... on Int { a }", "own0 own0: own1", "a: __typename a: own0", "__schema { types { name } }", "own0(x9: 1)", "__typename @gone", "__typename @once @once", "on", "own0 { own0 }", "__type { name }", "...F1 @once"]);

    private string Field(NamedType type)
    {
        if (type is not FieldedType fielded || _choice.OnceIn(12))
        {
            return $"{Alias()}__typename";
        }

        if (ReferenceEquals(type, _schema.Query) && _choice.OnceIn(15))
        {
            return "__schema { queryType { name } directives { name args { name defaultValue } } } __type(name: \"In\") { kind inputFields { name defaultValue type { kind name } } }";
        }

        var usable = fielded.Fields.Where(field => _depth < 5 || field.Type.Named.IsLeafType).ToArray();
        if (usable.Length == 0)
        {
            return "__typename";
        }

        var field = _choice.OneOf(usable);
        var arguments = field.Arguments.Where(argument => argument.IsRequired || _choice.OnceIn(2)).Where(_ => !Fault)
            .Select(argument => $"{argument.Name}: {Value(argument.Type, argument.HasDefault)}").ToArray();
        var inParentheses = arguments.Length > 0 ? $"({string.Join(", ", arguments)})" : "";
        var inner = field.Type.Named.IsCompositeType != Fault ? Selections(field.Type.Named.IsCompositeType ? field.Type.Named : _schema.QueryType!) : "";

        // Fields with arguments get aliases of their own, or most documents would fail at merging them.
        var alias = arguments.Length > 0 && !Fault ? $"a{_aliases++}: " : Alias(field);
        return $"{alias}{field.Name}{inParentheses}{Directives("@note", "@note(text: \"n\") @note", "@include(if: true)", "@skip(if: true)", "@once")}{inner}";
    }

    private string Alias(Field? field = null) => _choice.Below(4) switch
    {
        0 => $"a{_aliases++}: ",
        1 when field is not null && _choice.OnceIn(12) => "same: ",
        _ => "",
    };

    private string Directives(params string[] options)
    {
        if (_choice.OnceIn(10))
        {
            return " " + _choice.OneOf(options);
        }

        if (_choice.OnceIn(12))
        {
            return $" @{_choice.OneOf(["skip", "include"])}(if: {Variable(_schema.GetType("Boolean")!.NonNull(), hasDefault: false)})";
        }

        return Fault ? _choice.OneOf([" @gone", " @note(txt: \"\")", " @skip", " @include(if: 1)", " @deprecated", " @once(a: 1)"]) : "";
    }

    private string Variable(GraphQLType type, bool hasDefault)
    {
        var written = Fault ? _choice.OneOf(["Int", "String!", "[Int]", "Colour", "In"]) : type.ToString();
        if (type is NonNullType nonNull && hasDefault && _choice.OnceIn(2))
        {
            written = nonNull.OfType.ToString();
        }

        var known = _variables.FirstOrDefault(variable => variable.Value == written);
        if (known.Key is not null && _choice.OnceIn(2))
        {
            return "$" + known.Key;
        }

        var name = $"v{_variables.Count}";
        _variables.Add(name, written + (_choice.OnceIn(4) && type.Named.IsLeafType && !written.Contains('[', StringComparison.Ordinal) ? " = " + Leaf(type.Named) : ""));
        return Fault ? "$undefined" : "$" + name;
    }

    private string Value(GraphQLType type, bool hasDefault = false)
    {
        if (_choice.OnceIn(5))
        {
            return Variable(type, hasDefault);
        }

        if (!type.IsNonNull && _choice.OnceIn(10))
        {
            return "null";
        }

        if (Fault)
        {
            return _choice.OneOf(["null", "\"text\"", "1", "1.5", "true", "RED", "PURPLE", "[1, null]", "{a: 1}", "{unknown: 1}", "[]", "{}", "{a: 1, a: 2}", "99999999999"]);
        }

        return type.NullableType switch
        {
            ListType list when _choice.OnceIn(5) => Value(list.OfType),
            ListType list => $"[{string.Join(", ", Enumerable.Range(0, _choice.Below(3)).Select(_ => Value(list.OfType)))}]",
            InputObjectType { IsOneOf: true } oneOf => OneOf(oneOf),
            InputObjectType input => Object(input),
            var leaf => Leaf(leaf.Named),
        };
    }

    private string OneOf(InputObjectType type)
    {
        var field = _choice.OneOf(type.Fields);
        return $"{{{field.Name}: {Value(field.Type.NonNull())}}}";
    }

    private string Object(InputObjectType type)
    {
        _depth += 2;
        var fields = type.Fields.Where(field => field.IsRequired || (_depth < 8 && _choice.OnceIn(2)))
            .Select(field => $"{field.Name}: {Value(field.Type, field.HasDefault)}");
        var text = $"{{{string.Join(", ", fields)}}}";
        _depth -= 2;
        return text;
    }

    private string Leaf(NamedType type) => type.Name switch
    {
        "Int" => _choice.OneOf(["0", "7", "-12"]),
        "Float" => _choice.OneOf(["1", "2.50", "-1e3"]),
        "Boolean" => _choice.OneOf(["true", "false"]),
        "ID" => _choice.OneOf(["4", "\"id\""]),
        "Colour" => _choice.OneOf(["RED", "GREEN", "BLUE"]),
        "Any" => _choice.OneOf(["{deep: [1, {er: RED}]}", "1", "\"any\"", "[true, null]"]),
        _ => _choice.OneOf(["\"text\"", "\"\"\"block\"\"\"", "\"\\u00e9\""]),
    };
}
