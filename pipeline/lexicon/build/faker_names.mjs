// Prints the person names of every locale of @faker-js/faker as JSON:
// {locale: {female: [...], male: [...], generic: [...], last: [...]}}
import { allFakers } from "@faker-js/faker";

const flat = (entry) => (Array.isArray(entry) ? entry : []);
const result = {};
for (const [locale, faker] of Object.entries(allFakers)) {
  const person = faker.rawDefinitions.person ?? {};
  const first = person.first_name ?? {};
  const last = person.last_name ?? {};
  result[locale] = {
    female: flat(first.female),
    male: flat(first.male),
    generic: flat(first.generic),
    last: [...flat(last.generic), ...flat(last.female), ...flat(last.male)],
  };
}
console.log(JSON.stringify(result));
