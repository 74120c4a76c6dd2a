"""Common given names with the gender they are usually borne by. They tell a person's name from a place's, and "he" from "she".

Collected by hand from many countries; facts. A name that women and men bear alike (Alex, Kim, Robin) stands in neither table but in `EITHER`.
"""

from __future__ import annotations

__all__ = ["EITHER", "FEMALE_NAMES", "MALE_NAMES", "SURNAME_FIRST"]

FEMALE_NAMES = frozenset(
    "Abigail Adele Agnes Aicha Aisha Alejandra Alexandra Alexandria Alice Alicia Alina Alison Amal Amanda Amara Amelia Amina Amy "
    "Ana Anastasia Andrea Angela Angelina Anita Ann Anna Anne Annika Antonia Asha Astrid Audrey Ayse Barbara Beatrice Beatriz "
    "Bella Bernadette Beth Bethany Betty Birgit Bridget Brigitte Camila Camilla Carla Carmen Carol Caroline Catherine Cecilia "
    "Celia Chantal Charlotte Chiara Chiyo Chloe Christina Christine Claire Clara Claudia Cristina Cynthia Daniela Deborah Denise "
    "Diana Dolores Donna Dorothy Edith Eileen Elaine Eleanor Elena Elisa Elisabeth Elizabeth Ella Ellen Elsa Emilia Emily Emma "
    "Erica Esther Eva Evelyn Fatima Fatou Fiona Florence Frances Francesca Freya Gabriela Gabriella Gemma Georgia Giorgia Giulia "
    "Gloria Grace Gretchen Greta Hannah Heather Heidi Helen Helena Helga Hillary Ida Imogen Ines Ingrid Irene Irina Isabel "
    "Isabella Isla Ivana Ivanka Jacqueline Jane Janet Janice Jasmine Jeanne Jennifer Jessica Jill Joan Joanna Josephine Joyce "
    "Juanita Judith Judy Julia Juliana Julie Karen Karin Karla Katarina Kate Katherine Kathleen Kathryn Katja Katie Kavita Keiko "
    "Khadija Kirsten Kristina Lara Laila Larissa Laura Layla Leila Lena Leticia Lila Lina Linda Lisa Liz Louise Lucia Lucy "
    "Ludmila Luisa Lydia Madeleine Magdalena Maggie Maja Manuela Margaret Margarita Maria Mariam Mariana Marie Marina Marta "
    "Martha Martina Mary Matilda Maya Megan Meghan Melania Melanie Melissa Mercedes Mia Michelle Mila Milena Miriam Moira Monica "
    "Monika Nadia Nancy Naomi Natalia Natalie Natasha Nicole Nina Nora Noor Olga Olivia Olena Oksana Paola Patricia Paula "
    "Pauline Penelope Penny Petra Phoebe Pilar Polly Priya Rachel Rania Rebecca Regina Renata Rita Roberta Rosa Rosalind Rose "
    "Rosemary Roxanne Ruth Sabine Sabrina Salma Samantha Sandra Sara Sarah Selma Shannon Sharon Shirley Sigrid Silvia Simone "
    "Sofia Sonia Sophia Sophie Stella Stephanie Susan Susanna Svetlana Sylvia Tamara Tania Tanya Tara Tatiana Teresa Theresa "
    "Tina Tova Ulla Una Ursula Valentina Valerie Vanessa Vera Veronica Victoria Viktoria Viola Virginia Vivian Wanda Wendy "
    "Yasmin Yasmine Yolanda Yuki Yulia Yvette Yvonne Zainab Zara Zoe".split()
)  # fmt: skip

MALE_NAMES = frozenset(
    "Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Alan Albert Alberto Alejandro Aleksandr Alexander Alfred Ali Allan "
    "Allen Alvaro Amir Anders Andre Andreas Andrei Andrew Andrzej Andy Angus Anthony Anton Antonio Arjun Arnold Arthur Arturo "
    "Ben Benedict Benjamin Bernard Bernie Bill Bjorn Bob Boris Brad Brendan Brian Bruce Bruno Callum Carl Carlos Cesar Charles "
    "Charlie Chris Christian Christoph Christopher Colin Conor Craig Cyril Dan Daniel Danny Dario Dave David Dean Declan Dennis "
    "Derek Diego Dieter Dimitri Dirk Dmitry Dominic Don Donald Douglas Duncan Edgar Eduardo Edward Edwin Eli Elias Emil Emilio "
    "Emmanuel Enrique Eric Erik Ernest Esteban Ethan Eugene Evan Fabio Felipe Felix Ferdinand Fernando Filip Finn Francesco "
    "Francisco Franco Frank Franz Fred Frederick Fritz Gareth Gary Geoffrey George Gerald Gerard Gerhard Giovanni Giuseppe "
    "Gordon Graham Greg Gregory Guillermo Gustavo Hamid Hans Harold Harry Hassan Hector Heinrich Helmut Henri Henry Herbert "
    "Hiroshi Horst Howard Hugh Hugo Hussein Ian Ibrahim Igor Imran Isaac Ismail Ivan Ivo Jack Jacob Jacques Jake Jakob James Jan "
    "Jared Jason Javier Jeff Jeffrey Jens Jeremy Jerome Jerry Jim Jimmy Joachim Joao Joe Joel Johan Johannes John Johnny Jon Jonas "
    "Jonathan Jorge Jose José Josef Joseph Joshua Juan Julian Jürgen Justin Kamal Karim Karl Keir Keith Ken Kenji Kenneth Kevin "
    "Khaled Klaus Konrad Konstantin Kurt Kyle Lars Laurent Lawrence Leo Leon Leonard Leonardo Lewis Liam Lorenzo Louis Luca "
    "Lucas Ludwig Luigi Luis Luiz Lukas Luke Magnus Mahmoud Malcolm Manuel Marc Marcel Marco Marcus Mario Marius Mark Markus "
    "Martin Massimo Mateo Matteo Matthew Matthias Maurice Max Mehmet Michael Michel Miguel Mikhail Mike Mohamed Mohammad "
    "Mohammed Muhammad Mustafa Nathan Neil Nelson Niall Nicholas Nick Nicolas Nicolás Nigel Niklas Nikolai Noah Norman Oleg "
    "Oleksandr Oliver Olaf Olivier Omar Oscar Oskar Otto Owen Pablo Paolo Patrick Paul Pavel Pedro Per Peter Petr Philip Philippe "
    "Phillip Pierre Pieter Piotr Rafael Rahul Rajesh Ralph Ramon Raul Ravi Raymond Recep Reinhard Rene Ricardo Richard Rishi "
    "Robert Roberto Rodrigo Roger Roland Roman Ronald Rory Ross Rudolf Rupert Russell Salman Salvador Samir Samuel Santiago "
    "Scott Sean Sebastian Sergei Sergey Sergio Seth Simon Stanley Stefan Stephen Steve Steven Stuart Sven Tariq Ted Thabo Theo "
    "Theodore Thiago Thomas Tim Timothy Tobias Todd Tom Tomas Tommy Tony Tyler Ulrich Umar Uwe Viktor Vincent Vladimir Volodymyr "
    "Walter Warren Werner Wilhelm Will William Wolfgang Yannick Yusuf Yuri Zachary".split()
)  # fmt: skip

EITHER = frozenset(
    "Alex Ariel Ashley Avery Cameron Casey Chen Dana Dominique Drew Jamie Jean Jesse Jo Jordan Jules Kelly Kerry Kim Kit Lee "
    "Leslie Lou Morgan Nikita Noel Pat Quinn Robin Rowan Sam Sasha Shane Sidney Stacey Sydney Taylor Terry Toni Tracy Val Wei".split()
)

SURNAME_FIRST = frozenset(
    "Bae Cao Chen Cheng Cho Choi Chung Deng Duong Feng Gao Guo Han He Ho Hoang Hong Hu Huang Hun Huynh Hwang Jang Jeon Jeong "
    "Jiang Jin Jo Jung Kang Kim Ko Kwon Lai Le Lee Li Liang Lim Lin Liu Luo Ma Mao Min Moon Ngo Nguyen Oh Pak Park Peng Pham "
    "Phan Ri Roh Seo Shin Sim Son Song Sun Tan Tang Tran Tsai Vo Wang Wei Wen Won Wong Wu Xi Xiao Xie Xu Yang Ye Yoo Yoon Yu Yun "
    "Zeng Zhang Zhao Zheng Zhou Zhu".split()
)
"""Family names that stand before the given name (Korea, China, Vietnam)."""
