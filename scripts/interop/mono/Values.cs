using System;
using System.Collections;
using System.Linq;

namespace Interop
{
    /// Makes instances of contracts: the same ones for the same seed.
    class Values
    {
        static readonly string[] Pieces =
        {
            "]]>", "<![CDATA[", "&", "&amp;", "&#13;", "<", ">", "</", "\"", "'", "\t", "\n", "\r", "\r\n", " ", "  ", "a", "Zz", "0",
            "201:1234567890123456", "555555******4444", "\u25cf", "\u00e9", "e\u0301", "\u00a0", "\u0085", "\u2028", "\ufeff", "\ufffd",
            "\u05d0", "\u7b7e", "\U0001f600", "\U0010fffd", "\u007f", "i:nil=\"true\"", "<!-- -->", "<?x?>", "%", "\\", "null",
        };

        readonly Random random;

        public Values(int seed)
        {
            random = new Random(seed);
        }

        public object Of(Type type, int depth = 0)
        {
            if (type == typeof(string))
                return Text();
            if (type == typeof(Guid))
                return Guid();
            if (type == typeof(bool))
                return random.Next(2) == 0;
            if (type == typeof(double))
                // Eighths: the framework's own writing of others can be off by the last bit.
                return random.Next(int.MinValue, int.MaxValue) / 8.0;
            if (type == typeof(int?))
                return random.Next(4) == 0 ? (object)null : random.Next(int.MinValue, int.MaxValue);
            if (type.IsEnum)
                return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
            // Items of lists and whole documents are there; objects inside objects may be null, and deep down are.
            if (depth > 0 && (depth > 3 || random.Next(4) == 0))
                return null;
            var result = Activator.CreateInstance(type);
            if (result is IList list)
            {
                var item = type.GetGenericArguments().Single();
                for (var count = random.Next(4); count > 0; count--)
                    list.Add(Of(item));
                return list;
            }
            foreach (var member in Contracts.MembersOf(type))
                member.SetValue(result, Of(member.PropertyType, depth + 1));
            return result;
        }

        string Text()
        {
            var length = random.Next(10);
            if (length == 0)
                return null;
            return string.Concat(Enumerable.Range(1, length - 1).Select(_ => Pieces[random.Next(Pieces.Length)]));
        }

        Guid Guid()
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            return new Guid(bytes);
        }
    }
}
